# SPDX-License-Identifier: Apache-2.0
# How this project declares a library: one function, so that every folder looks the same.

# claimgraph_library(NAME SOURCES file... PUBLIC_HEADERS file... [PUBLIC target...] [PRIVATE target...] [INTERNAL_HEADERS])
#
# Makes claimgraph_NAME with alias claimgraph::NAME. Public headers live below include/ beside the caller and are
# installed and checked to be self-contained; with INTERNAL_HEADERS they serve this project's other targets only.
function(claimgraph_library name)
  cmake_parse_arguments(ARG "INTERNAL_HEADERS" "" "SOURCES;PUBLIC_HEADERS;PUBLIC;PRIVATE" ${ARGN})
  set(target claimgraph_${name})
  if(ARG_SOURCES)
    add_library(${target} STATIC ${ARG_SOURCES})
    set(scope PUBLIC)
    target_compile_features(${target} PUBLIC cxx_std_20)
    target_link_libraries(${target} PRIVATE $<BUILD_INTERFACE:claimgraph_options> PUBLIC ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
    target_compile_features(${target} INTERFACE cxx_std_20)
    target_link_libraries(${target} INTERFACE ${ARG_PUBLIC})
  endif()
  add_library(claimgraph::${name} ALIAS ${target})
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${name} OUTPUT_NAME claimgraph_${name})
  if(ARG_INTERNAL_HEADERS)
    target_include_directories(${target} ${scope} $<BUILD_INTERFACE:${CMAKE_CURRENT_SOURCE_DIR}/include>)
    install(TARGETS ${target} EXPORT claimgraphTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
  else()
    target_sources(${target} ${scope} FILE_SET HEADERS BASE_DIRS ${CMAKE_CURRENT_SOURCE_DIR}/include FILES ${ARG_PUBLIC_HEADERS})
    set_target_properties(${target} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ${CLAIMGRAPH_DEVELOPER_MODE})
    install(TARGETS ${target} EXPORT claimgraphTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} FILE_SET HEADERS)
  endif()
endfunction()

# claimgraph_embed(TARGET SYMBOL FILE): the file's bytes become part of the program, as
#   extern "C" const char SYMBOL[], SYMBOL_end[];
# so that one executable is all a user needs, wherever it is moved.
function(claimgraph_embed target symbol file)
  get_filename_component(path ${file} ABSOLUTE)
  set(assembly ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.S)
  file(CONFIGURE OUTPUT ${assembly} @ONLY CONTENT [[
    .section .rodata
    .global @symbol@
    .global @symbol@_end
    .balign 16
@symbol@:
    .incbin "@path@"
@symbol@_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits
]])
  set_source_files_properties(${assembly} PROPERTIES OBJECT_DEPENDS ${path})
  target_sources(${target} PRIVATE ${assembly})
endfunction()
