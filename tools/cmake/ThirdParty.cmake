# SPDX-License-Identifier: Apache-2.0
# Every library this project stands on, each as one SYSTEM target; all are Debian 12 packages, nothing is downloaded.

find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(LibXml2 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(tl-expected REQUIRED)
find_package(Threads REQUIRED)
find_package(date REQUIRED)
pkg_check_modules(graphviz REQUIRED IMPORTED_TARGET libgvc libcgraph)
pkg_check_modules(re2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(xxhash REQUIRED IMPORTED_TARGET libxxhash)

# Debian's package brings neither pkg-config nor CMake files.
find_library(CLAIMGRAPH_STEMMER_LIBRARY stemmer REQUIRED)
find_path(CLAIMGRAPH_STEMMER_INCLUDE libstemmer.h REQUIRED)
if(NOT TARGET claimgraph_third_party::stemmer)
  add_library(claimgraph_third_party::stemmer UNKNOWN IMPORTED)
  set_target_properties(claimgraph_third_party::stemmer PROPERTIES
    IMPORTED_LOCATION ${CLAIMGRAPH_STEMMER_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES ${CLAIMGRAPH_STEMMER_INCLUDE})
endif()
