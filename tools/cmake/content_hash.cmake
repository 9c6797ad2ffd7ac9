# SPDX-License-Identifier: Apache-2.0
# cmake -DOUTPUT=header -DNAMES=kOne|kTwo -DFILES=a|b -P content_hash.cmake: a header with the SHA-256 of each file in
# base64, as a Content-Security-Policy names what may run.

string(REPLACE "|" ";" names "${NAMES}")
string(REPLACE "|" ";" files "${FILES}")
set(alphabet "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
set(header "#pragma once\n")
foreach(name file IN ZIP_LISTS names files)
  file(SHA256 ${file} digits)
  string(APPEND digits "00")  # 32 bytes are a byte short of whole groups of three
  set(hash "")
  foreach(begin RANGE 0 60 6)
    string(SUBSTRING ${digits} ${begin} 6 group)
    foreach(shift 18 12 6 0)
      math(EXPR place "(0x${group} >> ${shift}) & 63")
      string(SUBSTRING ${alphabet} ${place} 1 letter)
      string(APPEND hash ${letter})
    endforeach()
  endforeach()
  string(REGEX REPLACE ".$" "=" hash ${hash})
  string(APPEND header "inline constexpr char ${name}[] = \"${hash}\";\n")
endforeach()
file(WRITE ${OUTPUT} "${header}")
