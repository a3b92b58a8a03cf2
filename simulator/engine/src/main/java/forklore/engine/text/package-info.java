/// The scenario language: text to [forklore.engine.model.Scenario] and [forklore.engine.model.Platform], and every
/// mistake at once.
///
/// [forklore.engine.text.Reader] reads, [forklore.engine.text.Printer] writes, [forklore.engine.text.Code] is the table
/// of all mistakes. Inside, a text goes through passes: `Lexer` (characters), `Layout` (blocks by indentation),
/// `FileParser` or `PlatformParser` and the parsers they use (syntax), `NameChecker` and `CallChecker` (names),
/// `FileChecker`, `RuleChecker` and `ThreadChecker` (rules). `Problems` collects what they find.
///
/// ## Grammar
///
/// In EBNF: `{ }` is any number of times, `[ ]` is at most once, `|` is a choice, quotes mean the text itself.
///
/// ```
/// file         = { heading | declaration | handler | thread | outcome | expectation } ;
///
/// heading      = scenario | title | topic | runs | on | related | instead | about ;
/// scenario     = "scenario" long-name LINE ;
/// title        = "title" TEXT LINE ;
/// topic        = "topic" long-name LINE ;
/// runs         = "runs" language { language } LINE ;
/// language     = "c" | "python" ;
/// on           = "on" dotted-name { dotted-name } LINE ;
/// related      = "related" long-name { long-name } LINE ;
/// instead      = "instead" long-name LINE ;
/// about        = "about" '"""' LINE { TEXT LINE } '"""' LINE ;
///
/// declaration  = mutex | variable | object | function ;
/// mutex        = "mutex" name [ mutex-type ] [ "shared" ] LINE ;
/// mutex-type   = "normal" | "recursive" | "errorcheck" | "robust" ;
/// variable     = [ "shared" | "local" ] "int" name "=" integer LINE ;
/// object       = ( "rwlock" | "condition" | "once" | "stream" ) name LINE
///              | "semaphore" name "=" integer [ "shared" ] LINE
///              | ( "barrier" | "file" ) name "=" integer LINE
///              | "pipe" name "=" integer [ "cloexec" ] LINE ;
/// function     = [ "safe" | "unsafe" ] "function" name "(" [ name { "," name } ] ")" LINE block ;
/// handler      = "handler" signal LINE block ;
/// thread       = "thread" name [ "started" ] LINE block ;
///
/// block        = INDENT statement { statement } OUTDENT ;
/// statement    = start | join | fork | vfork | spawn | wait | atfork | lock | unlock | assignment | print | flush
///              | if | repeat | while | atomic | once | assert | work | exit | thread-exit | exec | operation
///              | send | alarm | call | append | drain ;
/// start        = "start" name LINE ;
/// join         = "join" name LINE ;
/// fork         = "fork" name LINE block ;
/// vfork        = "vfork" name LINE block ;
/// spawn        = "spawn" name STRING LINE ;
/// wait         = "wait" ( "any" | name ) [ into ] LINE ;
/// atfork       = "atfork" LINE around ;
/// around       = INDENT around-part { around-part } OUTDENT ;
/// around-part  = ( "prepare" | "parent" | "child" ) LINE block ;
/// lock         = "lock" name [ patience ] [ into ] LINE ;
/// unlock       = "unlock" name [ into ] LINE ;
/// patience     = "try" | "timeout" ;
/// into         = "into" name ;
/// assignment   = name "=" expression LINE ;
/// print        = "print" STRING [ "to" name ] LINE ;
/// flush        = "flush" [ name ] LINE ;
/// if           = "if" expression LINE block [ "else" LINE block ] ;
/// repeat       = "repeat" integer LINE block ;
/// while        = "while" expression LINE block ;
/// atomic       = "atomic" LINE block | "atomic" "when" expression LINE [ block ] ;
/// once         = "once" name LINE block ;
/// assert       = "assert" expression LINE ;
/// work         = "work" [ DURATION [ "to" DURATION ] ] LINE ;
/// exit         = ( "exit" | "_exit" ) expression LINE ;
/// thread-exit  = "thread_exit" LINE ;
/// exec         = "exec" STRING [ "fails" ] LINE ;
/// operation    = ( "rdlock" | "wrlock" | "acquire" | "flock" | "lockf" ) name [ patience ] [ into ] LINE
///              | ( "rwunlock" | "read" | "next" | "consistent" ) name [ into ] LINE
///              | ( "signal" | "broadcast" | "release" | "arrive" | "write" | "closeread" | "closewrite" | "rewind"
///                | "reopen" | "funlock" | "unlockf" | "reinit" ) name LINE
///              | "await" name "with" name [ "timeout" ] [ into ] LINE ;
/// send         = "send" signal "to" ( "parent" | name ) LINE ;
/// alarm        = ( "alarm" | "pause" ) LINE ;
/// call         = name "(" [ argument { "," argument } ] ")" LINE ;
/// argument     = name | expression | STRING ;
/// append       = "append" [ ( "first" | "second" ) "half" "of" ] ( STRING | name ) [ "to" name ] LINE ;
/// drain        = "drain" [ "all" | name ] LINE ;
///
/// expression   = conjunction { "or" conjunction } ;
/// conjunction  = opposite { "and" opposite } ;
/// opposite     = "not" opposite | comparison ;
/// comparison   = sum [ ( "==" | "!=" | "<" | "<=" | ">" | ">=" ) sum ] ;
/// sum          = product { ( "+" | "-" ) product } ;
/// product      = value { "*" value } ;
/// value        = NUMBER | "-" value | name | error | "(" expression ")" ;
/// integer      = [ "-" ] NUMBER ;
/// error        = "EPERM" | "ENOENT" | "ESRCH" | "EBADF" | "EAGAIN" | "EBUSY" | "EINVAL" | "EDEADLK" | "ETIMEDOUT"
///              | "EOWNERDEAD" | "ENOTRECOVERABLE" ;
/// signal       = "SIGTERM" | "SIGKILL" | "SIGABRT" | "SIGPIPE" | "SIGALRM" | "SIGUSR1" | "SIGUSR2" ;
///
/// outcome      = "outcome" long-name LINE INDENT { when | grade | show } OUTDENT ;
/// when         = "when" condition LINE ;
/// grade        = "grade" ( "acceptable" | "interesting" | "forbidden" ) STRING LINE ;
/// show         = "show" STRING LINE ;
/// expectation  = "expect" ( "never" | "sometimes" | "always" ) long-name [ "on" dotted-name ] LINE ;
///
/// condition    = both { "or" both } ;
/// both         = negation { "and" negation } ;
/// negation     = "not" negation | "(" condition ")" | [ "every" ] process end | output ;
/// end          = "hangs" [ "on" name ] | "spins" | "exits" [ integer ] | "execs" | "killed" [ "by" signal ]
///              | "misuses" ;
/// output       = ( "output" | name ) ( "is" | "has" ) STRING ;
/// process      = "parent" | name ;
///
/// name         = ( LETTER | "_" ) { LETTER | DIGIT | "_" } ;
/// long-name    = name { "-" ( LETTER | DIGIT | "_" ) { LETTER | DIGIT | "_" } } ;
/// dotted-name  = name { ( "-" | "." ) ( LETTER | DIGIT | "_" ) { LETTER | DIGIT | "_" } } ;
///
/// platform     = { "platform" dotted-name LINE | title | "extends" dotted-name LINE | about | rule | declaration
///              | platform-function | platform-fork } ;
/// rule         = "rule" long-name long-name LINE INDENT card-line { card-line } OUTDENT ;
/// card         = "card" LINE INDENT card-line { card-line } OUTDENT ;
/// card-line    = ( "claim" | "versions" | "source" ) STRING LINE | "evidence" dotted-name { dotted-name } LINE ;
/// platform-function = [ "safe" | "unsafe" ] "function" name "(" [ name { "," name } ] ")" LINE
///                INDENT [ card ] statement { statement } OUTDENT ;
/// platform-fork = "fork" LINE INDENT [ card ] around-part { around-part } OUTDENT ;
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
///   language that begins a line or stands in an expression or a condition, but that of an outcome, a topic or a
///   scenario. A parameter may have a word that begins a declaration, as `stream`.
/// - `DURATION` is a `NUMBER` with `us` for microseconds or `ms` for milliseconds right behind it.
///
/// Between the words and signs of a line there may be any number of spaces. Characters that cannot be seen are allowed
/// nowhere, and tabs only in comments.
///
/// ## What the grammar does not say
///
/// Every header line stands at most once; `scenario` and `title` stand exactly once, and there is at least one
/// outcome. Everything that is declared shares one name space, and so do the processes that are forked; inside a
/// function its parameters hide what is declared. `if` chooses by 0 and not 0. An `else` belongs to the `if` in the
/// same column just before it. The block of a `fork` leaves its process on every path, by `exit`, `_exit` or `exec`, or
/// by a call of a function that does so; that of a `vfork` by `_exit` or `exec`. A function that is not declared may be
/// one of a platform. The remaining rules are the table [forklore.engine.text.Code], each with an example.
package forklore.engine.text;
