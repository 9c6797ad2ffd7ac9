# SPDX-License-Identifier: Apache-2.0
# What `cmake --install` puts where, so that another project says find_package(claimgraph) and links claimgraph::extract,
# claimgraph::graph, claimgraph::query or claimgraph::schema.

include(CMakePackageConfigHelpers)
set(CLAIMGRAPH_CONFIG_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/claimgraph)

install(EXPORT claimgraphTargets NAMESPACE claimgraph:: DESTINATION ${CLAIMGRAPH_CONFIG_DIR})
configure_package_config_file(
  ${PROJECT_SOURCE_DIR}/tools/cmake/claimgraphConfig.cmake.in ${PROJECT_BINARY_DIR}/claimgraphConfig.cmake
  INSTALL_DESTINATION ${CLAIMGRAPH_CONFIG_DIR})
# Before 1.0 a minor version may change the interface.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/claimgraphConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/claimgraphConfig.cmake ${PROJECT_BINARY_DIR}/claimgraphConfigVersion.cmake
              ${PROJECT_SOURCE_DIR}/tools/cmake/ThirdParty.cmake
        DESTINATION ${CLAIMGRAPH_CONFIG_DIR})
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/schema/nouns.LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
