// SPDX-License-Identifier: Apache-2.0

// The grammar, for lemon. A query is a list of clauses; each is parsed by itself, and whether they fit together is
// checked later by a pass that can explain (semantic/). Values are plain structs and pointers into the tree's arena,
// so that an error leaks nothing. Any conflict fails the build.

%name CypherParse
%token_prefix TK_
%token_type {Token}
%default_type {Expression*}
%extra_context {Builder* build}
%start_symbol query
%stack_size 4000

// After either of these lemon would go on and even accept; the driver stops feeding instead.
%syntax_error { build->wrong_token = true; }
%stack_overflow { build->too_deep = true; }

// Words that are known only to be refused with a good message.
%token CREATE MERGE SET DELETE DETACH REMOVE FOREACH LOAD DROP.

// After ':' and '.' and before ':' in a map every word is a name, those of the language too.
%token_class word IDENTIFIER|MATCH|OPTIONAL|WHERE|WITH|UNWIND|RETURN|DISTINCT|ORDER|BY|SKIP|LIMIT|ASCENDING|DESCENDING
  |AS|OR|XOR|AND|NOT|IN|STARTS|ENDS|CONTAINS|IS|NULL|TRUE|FALSE|CASE|WHEN|THEN|ELSE|END|CREATE|MERGE|SET|DELETE|DETACH
  |REMOVE|FOREACH|LOAD|DROP|UNION|CALL|YIELD|EXISTS|ALL.

//////////////////// clauses

query ::= clauses.
query ::= clauses SEMICOLON.
clauses ::= clause.
clauses ::= clauses clause.

clause ::= MATCH(K) paths(P) where(W). { build->match(K, false, P, W); }
clause ::= OPTIONAL(K) MATCH paths(P) where(W). { build->match(K, true, P, W); }
clause ::= UNWIND(K) expression(E) AS variable(V). { build->unwind(K, E, V); }
clause ::= WITH(K) projection(P) where(W). { build->with(K, P, W); }
clause ::= RETURN(K) projection(P). { build->give(K, P); }
clause ::= UNION(K). { build->unite(K, true); }
clause ::= UNION(K) ALL. { build->unite(K, false); }
clause ::= CALL(K) procedure(P) arguments(A) yield(Y) where(W). { build->invoke(K, P, A, Y, W); }

%type procedure {Token}
procedure(A) ::= IDENTIFIER(T). { A = T; }
procedure(A) ::= DOTTED_NAME(T). { A = T; }
procedure(A) ::= procedure(P) DOT word(W). { A = build->dotted(P, W); }

// Without parentheses the parameters of the query are the arguments.
%type arguments {Sequence<Expression*>*}
arguments(A) ::= . { A = nullptr; }
arguments(A) ::= LEFT_PARENTHESIS RIGHT_PARENTHESIS. { A = build->expressions(nullptr, nullptr); }
arguments(A) ::= LEFT_PARENTHESIS expressions(E) RIGHT_PARENTHESIS. { A = E; }

%type yield {Clause*}
%type yielded {Clause*}
yield(A) ::= . { A = nullptr; }
yield(A) ::= YIELD STAR. { A = build->star(); }
yield(A) ::= YIELD yielded(Y). { A = Y; }
yielded(A) ::= yielding(I). { A = build->items(nullptr, I); }
yielded(A) ::= yielded(Y) COMMA yielding(I). { A = build->items(Y, I); }
%type yielding {Item*}
yielding(A) ::= variable(V). { A = build->item(build->atom(V, ExpressionKind::kVariable), nullptr); }
yielding(A) ::= variable(V) AS variable(W). { A = build->item(build->atom(V, ExpressionKind::kVariable), &W); }

where(A) ::= . { A = nullptr; }
where(A) ::= WHERE expression(E). { A = E; }

%type projection {Clause*}
projection(A) ::= distinct(D) items(I) order(O) skip(S) limit(L). { A = build->projection(D, I, O, S, L); }

%type distinct {bool}
distinct(A) ::= . { A = false; }
distinct(A) ::= DISTINCT. { A = true; }

%type items {Clause*}
items(A) ::= STAR. { A = build->star(); }
items(A) ::= item(I). { A = build->items(nullptr, I); }
items(A) ::= items(B) COMMA item(I). { A = build->items(B, I); }

%type item {Item*}
item(A) ::= expression(E). { A = build->item(E, nullptr); }
item(A) ::= expression(E) AS variable(V). { A = build->item(E, &V); }

%type order {Sequence<SortKey>*}
%type sort_keys {Sequence<SortKey>*}
order(A) ::= . { A = nullptr; }
order(A) ::= ORDER BY sort_keys(K). { A = K; }
sort_keys(A) ::= expression(E) direction(D). { A = build->sort_key(nullptr, E, D); }
sort_keys(A) ::= sort_keys(B) COMMA expression(E) direction(D). { A = build->sort_key(B, E, D); }

%type direction {bool}
direction(A) ::= . { A = false; }
direction(A) ::= ASCENDING. { A = false; }
direction(A) ::= DESCENDING. { A = true; }

skip(A) ::= . { A = nullptr; }
skip(A) ::= SKIP expression(E). { A = E; }
limit(A) ::= . { A = nullptr; }
limit(A) ::= LIMIT expression(E). { A = E; }

//////////////////// patterns

%type paths {Sequence<PathPattern*>*}
paths(A) ::= path(P). { A = build->paths(nullptr, P); }
paths(A) ::= paths(B) COMMA path(P). { A = build->paths(B, P); }

%type path {PathPattern*}
%type chain {PathPattern*}
path(A) ::= chain(C). { A = C; }
path(A) ::= variable(V) EQUAL chain(C). { A = build->named_path(V, C); }
chain(A) ::= node(N). { A = build->chain(N); }
chain(A) ::= chain(C) relationship(R) node(N). { A = build->step(C, R, N); }
chain(A) ::= pattern(P). { A = P; }

// The lexer has looked where a chain of nodes and relationships begins and ends.
%type pattern {PathPattern*}
%type open_pattern {PathPattern*}
pattern(A) ::= open_pattern(C) relationship(R) LEFT_PARENTHESIS(B) optional_variable(V) labels(L) properties(P) PATTERN_END(E). { A = build->step(C, R, build->node(B, V, L, P, E)); }
open_pattern(A) ::= PATTERN_BEGIN(B) optional_variable(V) labels(L) properties(P) RIGHT_PARENTHESIS(E). { A = build->chain(build->node(B, V, L, P, E)); }
open_pattern(A) ::= open_pattern(C) relationship(R) node(N). { A = build->step(C, R, N); }

%type node {NodePattern*}
node(A) ::= LEFT_PARENTHESIS(B) optional_variable(V) labels(L) properties(P) RIGHT_PARENTHESIS(E). { A = build->node(B, V, L, P, E); }

%type optional_variable {Token}
%type variable {Token}
optional_variable(A) ::= . { A = Token{}; }
optional_variable(A) ::= variable(V). { A = V; }
variable(A) ::= IDENTIFIER(T). { A = T; }

%type labels {Sequence<Name>*}
%type some_labels {Sequence<Name>*}
labels(A) ::= . { A = nullptr; }
labels(A) ::= some_labels(L). { A = L; }
some_labels(A) ::= COLON word(W). { A = build->names(nullptr, W); }
some_labels(A) ::= some_labels(L) COLON word(W). { A = build->names(L, W); }

properties(A) ::= . { A = nullptr; }
properties(A) ::= map(M). { A = M; }
properties(A) ::= PARAMETER(T). { A = build->parameter(T); }

%type relationship {RelationshipPattern*}
%type detail {RelationshipPattern*}
relationship(A) ::= MINUS(B) detail(D) MINUS(E). { A = build->arrow(B, D, Arrow::kNone, E); }
relationship(A) ::= MINUS(B) detail(D) MINUS GREATER(E). { A = build->arrow(B, D, Arrow::kRight, E); }
relationship(A) ::= LESS(B) MINUS detail(D) MINUS(E). { A = build->arrow(B, D, Arrow::kLeft, E); }
relationship(A) ::= LESS(B) MINUS detail(D) MINUS GREATER(E). { A = build->arrow(B, D, Arrow::kNone, E); }

detail(A) ::= . { A = nullptr; }
detail(A) ::= LEFT_BRACKET optional_variable(V) types(T) hops(H) properties(P) RIGHT_BRACKET. { A = build->detail(V, T, H, P); }

%type types {Sequence<Name>*}
%type some_types {Sequence<Name>*}
types(A) ::= . { A = nullptr; }
types(A) ::= some_types(T). { A = T; }
some_types(A) ::= COLON word(W). { A = build->names(nullptr, W); }
some_types(A) ::= some_types(T) BAR word(W). { A = build->names(T, W); }
some_types(A) ::= some_types(T) BAR COLON word(W). { A = build->names(T, W); }

%type hops {RelationshipPattern*}
hops(A) ::= . { A = nullptr; }
hops(A) ::= STAR. { A = build->hops(nullptr, false, nullptr); }
hops(A) ::= STAR INTEGER(N). { A = build->hops(&N, false, nullptr); }
hops(A) ::= STAR DOTS. { A = build->hops(nullptr, true, nullptr); }
hops(A) ::= STAR INTEGER(N) DOTS. { A = build->hops(&N, true, nullptr); }
hops(A) ::= STAR DOTS INTEGER(M). { A = build->hops(nullptr, true, &M); }
hops(A) ::= STAR INTEGER(N) DOTS INTEGER(M). { A = build->hops(&N, true, &M); }

//////////////////// expressions, loosest first; one rule a level, so that no precedence has to be declared

expression(A) ::= disjunction(E). { A = E; }

disjunction(A) ::= exclusive(E). { A = E; }
disjunction(A) ::= disjunction(L) OR exclusive(R). { A = build->binary(L, Operation::kOr, R); }

exclusive(A) ::= conjunction(E). { A = E; }
exclusive(A) ::= exclusive(L) XOR conjunction(R). { A = build->binary(L, Operation::kXor, R); }

conjunction(A) ::= negation(E). { A = E; }
conjunction(A) ::= conjunction(L) AND negation(R). { A = build->binary(L, Operation::kAnd, R); }

negation(A) ::= comparison(E). { A = E; }
negation(A) ::= NOT(T) negation(E). { A = build->unary(T, Operation::kNot, E); }

// a < b < c is a < b AND b < c
comparison(A) ::= predicate(E). { A = E; }
comparison(A) ::= comparison(L) comparator(O) predicate(R). { A = build->comparison(L, O, R); }
%type comparator {Operation}
comparator(A) ::= EQUAL. { A = Operation::kEqual; }
comparator(A) ::= NOT_EQUAL. { A = Operation::kNotEqual; }
comparator(A) ::= LESS. { A = Operation::kLess; }
comparator(A) ::= LESS_EQUAL. { A = Operation::kLessEqual; }
comparator(A) ::= GREATER. { A = Operation::kGreater; }
comparator(A) ::= GREATER_EQUAL. { A = Operation::kGreaterEqual; }

predicate(A) ::= sum(E). { A = E; }
predicate(A) ::= predicate(L) IN sum(R). { A = build->binary(L, Operation::kIn, R); }
predicate(A) ::= predicate(L) STARTS WITH sum(R). { A = build->binary(L, Operation::kStartsWith, R); }
predicate(A) ::= predicate(L) ENDS WITH sum(R). { A = build->binary(L, Operation::kEndsWith, R); }
predicate(A) ::= predicate(L) CONTAINS sum(R). { A = build->binary(L, Operation::kContains, R); }
predicate(A) ::= predicate(L) MATCHES sum(R). { A = build->binary(L, Operation::kMatches, R); }
predicate(A) ::= predicate(E) IS NULL(T). { A = build->postfix(E, Operation::kIsNull, T); }
predicate(A) ::= predicate(E) IS NOT NULL(T). { A = build->postfix(E, Operation::kIsNotNull, T); }

sum(A) ::= product(E). { A = E; }
sum(A) ::= sum(L) PLUS product(R). { A = build->binary(L, Operation::kAdd, R); }
sum(A) ::= sum(L) MINUS product(R). { A = build->binary(L, Operation::kSubtract, R); }

product(A) ::= power(E). { A = E; }
product(A) ::= product(L) STAR power(R). { A = build->binary(L, Operation::kMultiply, R); }
product(A) ::= product(L) SLASH power(R). { A = build->binary(L, Operation::kDivide, R); }
product(A) ::= product(L) PERCENT power(R). { A = build->binary(L, Operation::kModulo, R); }

power(A) ::= signed(E). { A = E; }
power(A) ::= power(L) CARET signed(R). { A = build->binary(L, Operation::kPower, R); }

signed(A) ::= labelled(E). { A = E; }
signed(A) ::= PLUS(T) signed(E). { A = build->unary(T, Operation::kPlus, E); }
signed(A) ::= MINUS(T) signed(E). { A = build->unary(T, Operation::kMinus, E); }

labelled(A) ::= part(E). { A = E; }
labelled(A) ::= part(E) some_labels(L). { A = build->has_labels(E, L); }

part(A) ::= atom(E). { A = E; }
part(A) ::= part(E) DOT word(W). { A = build->property(E, W); }
part(A) ::= part(E) LEFT_BRACKET expression(I) RIGHT_BRACKET(T). { A = build->index(E, I, T); }
part(A) ::= part(E) LEFT_BRACKET expression(B) DOTS expression(C) RIGHT_BRACKET(T). { A = build->slice(E, B, C, T); }
part(A) ::= part(E) LEFT_BRACKET expression(B) DOTS RIGHT_BRACKET(T). { A = build->slice(E, B, nullptr, T); }
part(A) ::= part(E) LEFT_BRACKET DOTS expression(C) RIGHT_BRACKET(T). { A = build->slice(E, nullptr, C, T); }
part(A) ::= part(E) LEFT_BRACKET DOTS RIGHT_BRACKET(T). { A = build->slice(E, nullptr, nullptr, T); }

//////////////////// atoms

atom(A) ::= NULL(T). { A = build->atom(T, ExpressionKind::kNull); }
atom(A) ::= TRUE(T). { A = build->boolean(T, true); }
atom(A) ::= FALSE(T). { A = build->boolean(T, false); }
atom(A) ::= INTEGER(T). { A = build->integer(T); }
atom(A) ::= FLOAT(T). { A = build->real(T); }
atom(A) ::= STRING(T). { A = build->atom(T, ExpressionKind::kString); }
atom(A) ::= PARAMETER(T). { A = build->parameter(T); }
atom(A) ::= variable(T). { A = build->atom(T, ExpressionKind::kVariable); }
atom(A) ::= LEFT_PARENTHESIS(B) expression(E) RIGHT_PARENTHESIS(T). { A = build->parenthesised(B, E, T); }
atom(A) ::= LEFT_BRACKET(B) RIGHT_BRACKET(T). { A = build->list(B, nullptr, T); }
atom(A) ::= LEFT_BRACKET(B) expressions(E) RIGHT_BRACKET(T). { A = build->list(B, E, T); }
atom(A) ::= map(E). { A = E; }

%type expressions {Sequence<Expression*>*}
expressions(A) ::= expression(E). { A = build->expressions(nullptr, E); }
expressions(A) ::= expressions(B) COMMA expression(E). { A = build->expressions(B, E); }

map(A) ::= LEFT_BRACE(B) RIGHT_BRACE(T). { A = build->map(B, nullptr, T); }
map(A) ::= LEFT_BRACE(B) entries(E) RIGHT_BRACE(T). { A = build->map(B, E, T); }
entries(A) ::= word(W) COLON expression(E). { A = build->entry(nullptr, W, E); }
entries(A) ::= entries(M) COMMA word(W) COLON expression(E). { A = build->entry(M, W, E); }

// a {.name, .*, other, key: value}
atom(A) ::= variable(V) LEFT_BRACE selections(S) RIGHT_BRACE(T). { A = build->map_projection(V, S, T); }
selections(A) ::= selection(E). { A = E; }
selections(A) ::= selections(M) COMMA selection(E). { A = build->selections(M, E); }
selection(A) ::= DOT word(W). { A = build->entry(nullptr, W, nullptr); }
selection(A) ::= DOT STAR. { A = build->entry(nullptr, Token{}, nullptr); }
selection(A) ::= word(W). { A = build->entry(nullptr, W, build->atom(W, ExpressionKind::kVariable)); }
selection(A) ::= word(W) COLON expression(E). { A = build->entry(nullptr, W, E); }

atom(A) ::= CASE(B) alternatives(C) otherwise(E) END(T). { A = build->choice(B, nullptr, C, E, T); }
atom(A) ::= CASE(B) expression(S) alternatives(C) otherwise(E) END(T). { A = build->choice(B, S, C, E, T); }
%type alternatives {Sequence<Expression*>*}
alternatives(A) ::= WHEN expression(W) THEN expression(T). { A = build->expressions(build->expressions(nullptr, W), T); }
alternatives(A) ::= alternatives(B) WHEN expression(W) THEN expression(T). { A = build->expressions(build->expressions(B, W), T); }
otherwise(A) ::= . { A = nullptr; }
otherwise(A) ::= ELSE expression(E). { A = E; }

%type function_name {Token}
function_name(A) ::= IDENTIFIER(T). { A = T; }
function_name(A) ::= DOTTED_NAME(T). { A = T; }
atom(A) ::= function_name(F) LEFT_PARENTHESIS distinct(D) RIGHT_PARENTHESIS(T). { A = build->call(F, D, nullptr, T); }
atom(A) ::= function_name(F) LEFT_PARENTHESIS distinct(D) expressions(E) RIGHT_PARENTHESIS(T). { A = build->call(F, D, E, T); }
atom(A) ::= COUNT_STAR(B) RIGHT_PARENTHESIS(T). { A = build->count_star(B, T); }

atom(A) ::= pattern(P). { A = build->pattern(P); }
atom(A) ::= PATTERN_COMPREHENSION(B) pattern(P) where(W) BAR expression(E) RIGHT_BRACKET(T). { A = build->pattern_comprehension(B, P, W, E, T); }
atom(A) ::= PATTERN_COMPREHENSION(B) variable(V) EQUAL pattern(P) where(W) BAR expression(E) RIGHT_BRACKET(T). { A = build->pattern_comprehension(B, build->named_path(V, P), W, E, T); }

%type exists {Token}
exists(A) ::= EXISTS(T) LEFT_BRACE. { build->open_subquery(); A = T; }
atom(A) ::= exists(B) paths(P) where(W) RIGHT_BRACE(T). { build->match(B, false, P, W); A = build->subquery(ExpressionKind::kExists, B, T); }
atom(A) ::= exists(B) clauses RIGHT_BRACE(T). { A = build->subquery(ExpressionKind::kExists, B, T); }

// The lexer has looked whether a query stands in the braces: count may be a variable, too.
%type count {Token}
count(A) ::= COUNT(T) LEFT_BRACE. { build->open_subquery(); A = T; }
atom(A) ::= count(B) paths(P) where(W) RIGHT_BRACE(T). { build->match(B, false, P, W); A = build->subquery(ExpressionKind::kCount, B, T); }
atom(A) ::= count(B) clauses RIGHT_BRACE(T). { A = build->subquery(ExpressionKind::kCount, B, T); }

// The lexer has looked ahead: "[x IN", "any(x IN" and "reduce(".
atom(A) ::= LEFT_COMPREHENSION(B) variable(V) IN expression(L) where(W) RIGHT_BRACKET(T). { A = build->comprehension(B, V, L, W, nullptr, T); }
atom(A) ::= LEFT_COMPREHENSION(B) variable(V) IN expression(L) where(W) BAR expression(E) RIGHT_BRACKET(T). { A = build->comprehension(B, V, L, W, E, T); }
atom(A) ::= QUANTIFIER(B) variable(V) IN expression(L) WHERE expression(W) RIGHT_PARENTHESIS(T). { A = build->quantifier(B, V, L, W, T); }
atom(A) ::= REDUCE(B) variable(V) EQUAL expression(I) COMMA variable(X) IN expression(L) BAR expression(E) RIGHT_PARENTHESIS(T). { A = build->reduce(B, build->names(build->names(nullptr, V), X), I, L, E, T); }
