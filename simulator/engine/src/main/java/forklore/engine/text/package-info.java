/// The scenario language: text to [forklore.engine.model.Scenario], and every mistake at once.
///
/// [forklore.engine.text.Reader] reads, [forklore.engine.text.Printer] writes, [forklore.engine.text.Code] is the table
/// of all mistakes. Inside, a text goes through passes: `Lexer` (characters), `Layout` (blocks by indentation),
/// `FileParser` and the parsers it uses (syntax), `NameChecker` (names), `FileChecker`, `RuleChecker` and
/// `ThreadChecker` (rules). `Problems` collects what they find.
///
/// ## Grammar
///
/// In EBNF: `{ }` is any number of times, `[ ]` is at most once, `|` is a choice, quotes mean the text itself.
///
/// ```
/// file         = { declaration } ;
/// declaration  = scenario | title | topic | runs | about | mutex | variable | thread | outcome | expectation ;
///
/// scenario     = "scenario" long-name LINE ;
/// title        = "title" TEXT LINE ;
/// topic        = "topic" long-name LINE ;
/// runs         = "runs" language { language } LINE ;
/// language     = "c" | "python" ;
/// about        = "about" '"""' LINE { TEXT LINE } '"""' LINE ;
///
/// mutex        = "mutex" name LINE ;
/// variable     = "int" name "=" integer LINE ;
/// thread       = "thread" name LINE block ;
///
/// block        = INDENT statement { statement } OUTDENT ;
/// statement    = start | join | fork | wait | lock | unlock | assignment | print | flush | if | repeat
///              | exit | immediate-exit | exec ;
/// start        = "start" name LINE ;
/// join         = "join" name LINE ;
/// fork         = "fork" name LINE block ;
/// wait         = "wait" name LINE ;
/// lock         = "lock" name LINE ;
/// unlock       = "unlock" name LINE ;
/// assignment   = name "=" expression LINE ;
/// print        = "print" STRING LINE ;
/// flush        = "flush" LINE ;
/// if           = "if" expression LINE block [ "else" LINE block ] ;
/// repeat       = "repeat" integer LINE block ;
/// exit         = "exit" integer LINE ;
/// immediate-exit = "_exit" integer LINE ;
/// exec         = "exec" STRING LINE ;
///
/// expression   = conjunction { "or" conjunction } ;
/// conjunction  = opposite { "and" opposite } ;
/// opposite     = "not" opposite | comparison ;
/// comparison   = sum [ ( "==" | "!=" | "<" | "<=" | ">" | ">=" ) sum ] ;
/// sum          = product { ( "+" | "-" ) product } ;
/// product      = value { "*" value } ;
/// value        = NUMBER | "-" value | name | "(" expression ")" ;
/// integer      = [ "-" ] NUMBER ;
///
/// outcome      = "outcome" long-name LINE INDENT { when | grade | show } OUTDENT ;
/// when         = "when" condition LINE ;
/// grade        = "grade" ( "acceptable" | "interesting" | "forbidden" ) STRING LINE ;
/// show         = "show" STRING LINE ;
/// expectation  = "expect" ( "never" | "sometimes" | "always" ) long-name LINE ;
///
/// condition    = both { "or" both } ;
/// both         = negation { "and" negation } ;
/// negation     = "not" negation | "(" condition ")" | claim ;
/// claim        = process "hangs" [ "on" name ]
///              | process "exits" [ integer ]
///              | process "execs"
///              | "output" "is" STRING ;
/// process      = "parent" | name ;
///
/// name         = ( LETTER | "_" ) { LETTER | DIGIT | "_" } ;
/// long-name    = name { "-" ( LETTER | DIGIT | "_" ) { LETTER | DIGIT | "_" } } ;
/// ```
///
/// The signs that the grammar takes as given:
///
/// - `LINE` is the end of a line, with a comment before it if there is one: `#` and whatever follows. Lines that are
///   blank or only a comment mean nothing. A line ends with a line feed, or with a carriage return and a line feed.
/// - `INDENT` and `OUTDENT` are where lines begin further to the right, by spaces, and where that ends. Lines of one
///   block begin in the same column.
/// - `TEXT` is the rest of the line, without the spaces around it after `title`, and as it is in an `about`.
/// - `STRING` is text between double quotes; in it `\n`, `\t`, `\"` and `\\` stand for a line feed, a tab, a quote and
///   a backslash.
/// - `NUMBER` is one or more `DIGIT`s, `0` to `9`; a `LETTER` is `a` to `z` or `A` to `Z`. No name may be a word of the
///   language, but that of an outcome, a topic or a scenario.
///
/// Between the words and signs of a line there may be any number of spaces. Characters that cannot be seen are allowed
/// nowhere, and tabs only in comments.
///
/// ## What the grammar does not say
///
/// Every header line stands at most once; `scenario` and `title` stand exactly once, and there is at least one
/// outcome. Mutexes, variables, threads and processes share one name space. `if` chooses by 0 and not 0. An `else`
/// belongs to the `if` in the same column just before it. The block of a `fork` leaves its process on every path, by
/// `exit`, `_exit` or `exec`. The remaining rules are the table [forklore.engine.text.Code], each with an example.
package forklore.engine.text;
