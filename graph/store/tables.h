// SPDX-License-Identifier: Apache-2.0
#pragma once

// The tables of a graph's file (docs/store.md) and what is asked of them. Parameters and columns are in the order in
// which rows.h binds and reads them.

namespace claimgraph::graph {

extern const char* const kMakeTables;
extern const char* const kFromVersion1;  ///< makes of the tables of version 1 those of today

extern const char* const kInsertDocument;   ///< replaces
extern const char* const kMakeDocument;     ///< an empty one, where the id is not known
extern const char* const kSelectDocuments;  ///< by id
extern const char* const kSelectDocument;   ///< parameter: id

extern const char* const kInsertClaim;  ///< keeps the one that is there
extern const char* const kReplaceClaim;
extern const char* const kCountClaims;
extern const char* const kSelectClaims;     ///< by document and id
extern const char* const kSelectClaim;      ///< parameters: document, id
extern const char* const kDeleteClaims;     ///< those that came with the document; parameter: document
extern const char* const kSelectClaimsOf;   ///< parameter: document
extern const char* const kDeleteMade;       ///< those that came with the document; parameters: document, extractor
extern const char* const kDeleteBuiltin;    ///< those that the built-in analyser made of the text; parameter: document
extern const char* const kDeleteDocument;   ///< parameter: id
extern const char* const kDeleteAllClaims;  ///< parameter: document
extern const char* const kIntegrity;        ///< "ok", or lines that say what is wrong
extern const char* const kSelectMakers;     ///< sorted, of those that came with the document; parameter: document
extern const char* const kInsertPack;       ///< replaces
extern const char* const kSelectPacks;      ///< name and JSON, by name

extern const char* const kInsertDecision;   ///< parameters: text, note; of two notes the greater stays
extern const char* const kDeleteDecision;   ///< parameter: text
extern const char* const kSelectDecisions;  ///< text and note, by text

extern const char* const kCountPages;
extern const char* const kCountTables;  ///< how many of the tables are there, and the version

}  // namespace claimgraph::graph
