# SPDX-License-Identifier: Apache-2.0
# What every target of this project is compiled with, linked PRIVATE so that no user of the libraries inherits it.

option(CLAIMGRAPH_DEVELOPER_MODE "Warnings are errors; tests and fuzz targets are built" ${PROJECT_IS_TOP_LEVEL})
set(CLAIMGRAPH_SANITIZE "" CACHE STRING "Sanitizers for everything, such as address,undefined or thread")
option(CLAIMGRAPH_COVERAGE "Instrument for gcov" OFF)
option(CLAIMGRAPH_LIBFUZZER "Link the fuzz targets with libFuzzer (clang only) instead of the replay main" OFF)

set_property(CACHE CMAKE_BUILD_TYPE PROPERTY STRINGS Debug Release RelWithDebInfo)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release)
endif()

find_program(CLAIMGRAPH_CCACHE ccache)
if(CLAIMGRAPH_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CLAIMGRAPH_CCACHE})
endif()

add_library(claimgraph_options INTERFACE)
target_compile_features(claimgraph_options INTERFACE cxx_std_20)
# -ffp-contract=off: a fused multiply-add on one processor and not on another would change scores.
target_compile_options(claimgraph_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wall;-Wextra;-Wpedantic;-Wshadow;-Wconversion;-Wno-sign-conversion;-ffp-contract=off>)
# g++ 12 at -O3 sees overlapping copies in "text" + std::string() (GCC bug 105651), and members of a moved
# tl::expected that nobody set: false alarms of the optimiser are no errors of a release.
target_compile_options(claimgraph_options INTERFACE
  $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-restrict;-Wno-maybe-uninitialized>)
if(CLAIMGRAPH_DEVELOPER_MODE)
  target_compile_options(claimgraph_options INTERFACE $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<NOT:$<CONFIG:Release>>>:-Werror>)
endif()
if(CLAIMGRAPH_SANITIZE)
  target_compile_options(claimgraph_options INTERFACE
    $<$<COMPILE_LANGUAGE:CXX,C>:-fsanitize=${CLAIMGRAPH_SANITIZE};-fno-sanitize-recover=all;-fno-omit-frame-pointer>)
  target_link_options(claimgraph_options INTERFACE -fsanitize=${CLAIMGRAPH_SANITIZE})
  if(CLAIMGRAPH_SANITIZE MATCHES address)
    # What the sanitizers know of each line is two million addresses, which need not be moved at every start.
    target_compile_options(claimgraph_options INTERFACE $<$<COMPILE_LANGUAGE:CXX,C>:-fno-pie>)
    target_link_options(claimgraph_options INTERFACE -no-pie)
  endif()
endif()
if(CLAIMGRAPH_COVERAGE)
  target_compile_options(claimgraph_options INTERFACE --coverage)
  target_link_options(claimgraph_options INTERFACE --coverage)
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
if(NOT CLAIMGRAPH_SANITIZE MATCHES address)
  set(CMAKE_POSITION_INDEPENDENT_CODE ON)
endif()
