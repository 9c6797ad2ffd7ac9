# SPDX-License-Identifier: Apache-2.0
# cmake -DOUTPUT=header -DNAME=kConstant -DFILES=a|b|c -P fingerprint.cmake: a header with a number that changes with any
# of the files.

string(REPLACE "|" ";" files "${FILES}")
set(all "")
foreach(file IN LISTS files)
  file(SHA256 ${file} one)
  string(APPEND all ${one})
endforeach()
string(SHA256 sum "${all}")
string(SUBSTRING ${sum} 0 16 digits)
file(WRITE ${OUTPUT} "#pragma once\n#include <cstdint>\ninline constexpr std::uint64_t ${NAME} = 0x${digits};\n")
