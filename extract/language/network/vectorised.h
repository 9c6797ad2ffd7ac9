// SPDX-License-Identifier: Apache-2.0
#pragma once

// CLAIMGRAPH_VECTORISED before a function: compiled once for each width of registers, chosen at run time. For loops
// whose steps do not depend on each other; their results do not depend on the width.

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define CLAIMGRAPH_VECTORISED __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define CLAIMGRAPH_VECTORISED
#endif

// CLAIMGRAPH_INDEPENDENT before a loop whose steps do not depend on each other, though its pointers could suggest it.
#if defined(__clang__)
#define CLAIMGRAPH_INDEPENDENT _Pragma("clang loop vectorize(assume_safety)")
#elif defined(__GNUC__)
#define CLAIMGRAPH_INDEPENDENT _Pragma("GCC ivdep")
#else
#define CLAIMGRAPH_INDEPENDENT
#endif
