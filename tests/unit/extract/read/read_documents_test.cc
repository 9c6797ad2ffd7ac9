// SPDX-License-Identifier: Apache-2.0

#include <filesystem>
#include <fstream>

#include <zlib.h>
#include <catch2/catch.hpp>

#include "folder.h"
#include "reading.h"

using namespace claimgraph;
using extract::Folder;
using extract::kSentence;
using extract::read;
namespace fs = std::filesystem;

namespace {

std::string gzipped(const std::string& bytes) {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string out(bytes.size() + 100, '\0');
  std::string in = bytes;
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

struct Run {
  std::vector<std::string> ids;
  std::string codes;
  std::vector<schema::Diagnostic> told;
};

Run run(const std::vector<std::string>& inputs) {
  Run run;
  const auto documents = extract::read_documents(inputs, {}, [&](const schema::Diagnostic& one) {
    run.told.push_back(one);
    run.codes += (run.codes.empty() ? "" : " ") + one.error.code;
  });
  if (!documents) {
    run.codes = "failed: " + documents.error().code;
    return run;
  }
  for (const schema::Document& document : *documents) run.ids.push_back(document.id);
  return run;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a folder is read in the order of its paths, what is no article passed over") {
  const Folder folder;
  folder.write("b.txt", kSentence);
  folder.write("a/z.md", kSentence);
  folder.write("a/y.html", "<p>" + kSentence);
  folder.write("c.JSONL.gz", gzipped("{\"id\": \"own\", \"text\": \"" + kSentence + "\"}"));
  folder.write(".hidden/x.txt", kSentence);
  folder.write(".x.txt", kSentence);
  folder.write("README.md", kSentence);
  folder.write("notes.docx", kSentence);
  const Run all = run({folder.path()});
  CHECK(all.ids == Ids{"y", "z", "b", "own"});
  CHECK(all.codes.empty());
  CHECK(run({folder.path() + "/", folder.path() + "/b.txt", folder.path()}).ids == all.ids);
}

TEST_CASE("files of one name get their relative paths, with a warning each") {
  const Folder folder;
  folder.write("one/strike.txt", kSentence);
  folder.write("two/strike.txt", kSentence + " It rained.");
  folder.write("other.txt", kSentence);
  const Run all = run({folder.path()});
  CHECK(all.ids == Ids{"one/strike.txt", "other", "two/strike.txt"});
  CHECK(all.codes == "CG-R050 CG-R050");
  REQUIRE_FALSE(all.told.empty());
  CHECK(all.told[0].severity == schema::Severity::kWarning);
  const Run apart = run({folder.path() + "/one", folder.path() + "/two"});
  CHECK(apart.ids == Ids{folder.path() + "/one/strike.txt", folder.path() + "/two/strike.txt"});
}

TEST_CASE("one bad file of three is reported, the others go on") {
  const Folder folder;
  const std::string good = folder.write("good.txt", kSentence);
  const std::string bad = folder.write("bad.txt", std::string("a\0b", 3));
  const std::string last = folder.write("last.txt", kSentence);
  const Run all = run({good, bad, last});
  CHECK(all.ids == Ids{"good", "last"});
  REQUIRE(all.codes == "CG-R011");
  CHECK(all.told[0].severity == schema::Severity::kError);
  CHECK(all.told[0].error.place.file == bad);
}

TEST_CASE("a file that was asked for is read whatever its ending") {
  const Folder folder;
  CHECK(run({folder.write("a.article", kSentence)}).ids == Ids{"a"});
  CHECK(run({folder.write("b.page", "<p>" + kSentence)}).ids == Ids{"b"});
  CHECK(run({folder.write("c", "{\"id\": \"own\", \"text\": \"" + kSentence + "\"}")}).ids == Ids{"own"});
}

TEST_CASE("inputs that are not there fail as a whole") {
  const Folder folder;
  const std::string good = folder.write("full/good.txt", kSentence);
  CHECK(run({good, folder.path() + "/gone.txt"}).codes == "failed: CG-R001");
  fs::create_directories(folder.path() + "/empty");
  CHECK(run({folder.path() + "/empty"}).codes == "failed: CG-R003");
}

TEST_CASE("a file that cannot be opened is left out") {
  const Folder folder;
  const std::string file = folder.write("file", kSentence);
  const std::string loop = folder.path() + "/folder-as-file.txt";
  fs::create_symlink("/proc/self/mem", loop);  // opens, but cannot be read from its start
  const Run all = run({file, loop});
  CHECK(all.ids == Ids{"file"});
  CHECK(all.codes == "CG-R004");
}

TEST_CASE("gzip: several members, damaged, cut short, too large") {
  const auto two = read(gzipped(kSentence) + gzipped(" It rained."), "a.txt.gz");
  REQUIRE(two.documents.size() == 1);
  CHECK(two.documents[0].text == kSentence + " It rained.");
  CHECK(two.documents[0].id == "a");
  std::string bytes = gzipped(kSentence);
  CHECK(read(bytes.substr(0, bytes.size() - 9), "a.txt.gz").codes() == "CG-R006");
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 0x55);
  CHECK(read(bytes, "a.txt.gz").codes() == "CG-R006");
  CHECK(read("\x1F\x8B", "a.txt").codes() == "CG-R006");
  extract::ReadOptions options;
  options.most_bytes = 1000;
  CHECK(read(gzipped(std::string(1'000'000, 'a')), "a.txt.gz", options).codes() == "CG-R005");
  CHECK(read(std::string(1001, 'a'), "a.txt", options).codes() == "CG-R005");
  CHECK(read(std::string(1000, 'a'), "a.txt", options).codes().empty());
}

TEST_CASE("bytes that are no text say what they are") {
  struct Case {
    std::string bytes;
    const char* code;
    const char* part;
  };
  for (const Case& wrong : {
           Case{"", "CG-R010", "empty"},
           Case{" \n\t", "CG-R010", "empty"},
           Case{"\xEF\xBB\xBF", "CG-R010", "no text"},
           Case{"---\ntitle: A\n---\n\n", "CG-R010", "no text"},
           Case{"%PDF-1.7 and so on", "CG-R011", "PDF"},
           Case{std::string("The union\0", 10), "CG-R011", "byte 9"},
           Case{"\x01\x02\x03 union", "CG-R011", "control characters"},
           Case{std::string("\xFF\xFEt\0h\0e\0", 8), "CG-R012", "UTF-16"},
           Case{"The caf\xE9 is shut", "CG-R013", "byte 7 (0xE9)"},
           Case{"\xEF\xBB\xBFThe caf\xE9 is shut", "CG-R013", "byte 10 (0xE9)"},
           Case{"\xC0\xAF", "CG-R013", "byte 0 (0xC0)"},
       }) {
    CAPTURE(wrong.bytes);
    const auto reading = read(wrong.bytes, "a.txt");
    CHECK(reading.documents.empty());
    REQUIRE(reading.codes() == wrong.code);
    CHECK(reading.told[0].error.message.find(wrong.part) != std::string::npos);
    CHECK_FALSE(reading.told[0].error.hint.empty());
  }
}

TEST_CASE("an invalid byte has line and column, and a byte order mark is taken off") {
  const auto broken = read("One line.\nThe caf\u00E9 and the caf\xE9 on it.\n", "a.txt");
  REQUIRE(broken.codes() == "CG-R013");
  CHECK(broken.told[0].error.place.line == 2);
  CHECK(broken.told[0].error.place.column == 21);
  const auto marked = read("\xEF\xBB\xBF" + kSentence, "a.txt");
  REQUIRE(marked.documents.size() == 1);
  CHECK(marked.documents[0].text == kSentence);
}

TEST_CASE("other languages are refused, names and short texts are not") {
  const std::string german =
      "Die Gewerkschaft fordert seit Wochen einen besseren Lohn. Der Hafen liegt still, und niemand weiss, wie es mit "
      "den Schiffen weitergehen soll. Am Abend haben sie wieder verhandelt, aber ohne Ergebnis, und die Kraene stehen "
      "noch immer still, weil die Leute nicht zu der Arbeit kommen.";
  const std::string spanish =
      "El sindicato exige desde hace semanas un salario mejor. El puerto sigue parado y nadie sabe lo que va a pasar "
      "con "
      "los barcos. Por la noche se reunieron de nuevo, pero no hubo acuerdo, y las gruas siguen sin moverse porque la "
      "gente no va a trabajar.";
  std::string russian;
  for (int i = 0; i < 50; ++i) russian += "\u0441\u043E\u044E\u0437 \u0442\u0440\u0435\u0431\u0443\u0435\u0442 ";
  for (const std::string& text : {german, spanish, russian}) {
    CAPTURE(text);
    const auto reading = read(text, "a.txt");
    CHECK(reading.documents.empty());
    CHECK(reading.codes() == "CG-R014");
  }
  CHECK(read("Die Gewerkschaft fordert mehr Lohn.", "a.txt").documents.size() == 1);
  std::string names;
  for (int i = 0; i < 60; ++i) names += "Ines Marlowe, Port Authority, Quay Courier. ";
  CHECK(read(names, "a.txt").documents.size() == 1);
}

TEST_CASE("standard input is told apart by its first character and named after its text") {
  const auto text = read(kSentence, "-");
  const auto page = read("\n <p>" + kSentence, "-");
  const auto other = read(kSentence + " It rained.", "-");
  REQUIRE(text.documents.size() == 1);
  REQUIRE(page.documents.size() == 1);
  REQUIRE(other.documents.size() == 1);
  CHECK(page.documents[0].text == kSentence);
  CHECK(text.documents[0].id.starts_with("stdin-"));
  CHECK(text.documents[0].id == page.documents[0].id);
  CHECK(text.documents[0].id != other.documents[0].id);
  CHECK(read("{", "-").told.at(0).error.place.file == "<stdin>");
}

TEST_CASE("the format of the options goes before the ending") {
  extract::ReadOptions options;
  options.format = extract::InputFormat::kText;
  CHECK(read("<p>" + kSentence, "a.html", options).documents.at(0).text == "<p>" + kSentence);
  options.format = extract::InputFormat::kHtml;
  CHECK(read("<p>" + kSentence, "a.txt", options).documents.at(0).text == kSentence);
  options.format = extract::InputFormat::kJson;
  CHECK(read("{\"text\": \"" + kSentence + "\"}", "a.txt", options).documents.at(0).text == kSentence);
}
