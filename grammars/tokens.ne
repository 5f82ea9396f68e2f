# The shared tokens. A token is a run of characters of one class; a rule of another file that derives straight
# from a token is a field (leader -> int), a token used by its own name is matched and forgotten.
# Text is read as bytes: one character here is one byte of the log.

int      -> "-":? [0-9]:+
hex      -> [0-9a-f]:+
word     -> [^ \t]:+
name     -> [A-Za-z0-9_.$-]:+
# A name that is no number and no date.
lettered -> [A-Za-z_] [A-Za-z0-9_.$-]:*
address  -> [^ \t,()"'=]:+
id_list  -> [0-9, \[\]-]:*
text     -> .:+
rest     -> .:*
blanks   -> [ \t]:+
two      -> [0-9] [0-9]
three    -> [0-9] [0-9] [0-9]
four     -> [0-9] [0-9] [0-9] [0-9]

# Tokens of headers.
digits      -> [0-9-]:*
offset      -> [Z+-] [0-9:]:*
class_name  -> [A-Za-z0-9_.$]:+
dotted      -> [A-Za-z0-9_$]:+ "." [A-Za-z0-9_.$]:+
source_line -> [0-9?]:+
line_number -> [0-9]:+
# One of at most seven digits: 20240305 is a day.
short_number -> [0-9] [0-9]:? [0-9]:? [0-9]:? [0-9]:? [0-9]:? [0-9]:?
quoted      -> [^"]:*
unbracketed -> [^\]]:*
unparenthesised -> [^ ]:+
ident_name  -> [A-Za-z0-9_./-]:+
# Text that begins with no blank and ends with no closing parenthesis, and text whose last character is no digit.
unsuffixed  -> [^ \t)] | [^ \t] .:* [^)]
unnumbered  -> .:* [^0-9]
# Text without a bracket among its first seven characters, where a level would put one.
late_bracket -> [^\[] [^\[] [^\[] [^\[] [^\[] [^\[] [^\[] .:* | [^\[] [^\[]:? [^\[]:? [^\[]:? [^\[]:? [^\[]:?
# Text that does not begin like [thread or Class:797 - .
unclassed   -> [^\[ :]:+ (" " .:*):?

# Text that a dash does not divide from what is before it.
undashed    -> [ \t]:* [^ \t-] .:* | [ \t]:*

# Tokens of stack traces.
indent      -> [ \t]:*
frame       -> [A-Za-z0-9_.$<>\/@-]:+
throwable   -> [A-Za-z0-9_$]:+ "." [A-Za-z0-9_.$]:+ ("Exception" | "Error" | "Throwable")
# A path of a file, not a stamp: a letter, dot or slash first.
file_path   -> [A-Za-z./] [A-Za-z0-9_./-]:*
# Such a path that ends like a log's, rotated or not.
log_named   -> [A-Za-z./] [A-Za-z0-9_./-]:* "." ("log" | "out" | "txt" | "err") ("." [0-9]:+):?
# A path or name with a number in it; the signs around one that somebody has printed.
numbered_path -> [A-Za-z.\/] [A-Za-z_.\/-]:* [0-9] [A-Za-z0-9_.\/-]:*
underline   -> [=#*-] [=#*-]:+
capitals    -> [A-Z]:+
untabbed    -> [^\t]:+
# Labels of a container with commas between: blanks in them are escaped.
assignments -> [A-Za-z_] [A-Za-z0-9_.\/-]:* "=" [^ ]:*
unbraced_text -> [^{}]:*
zone_letters -> [A-Z0-9+-]:+

# Tokens of Kvrocks.
# One range or several, the first a number: 685, -1, 0-4747 4749-8191.
ranges      -> [0-9-] [0-9 ,-]:*
# The rest of a JSON object.
braced      -> "{" .:*
decimal     -> [0-9.e+-]:+
trimmed     -> [^ \t] .:*
uncoloned   -> [^:]:+
unhyphened  -> [^ \t-] [^ \t]:*
dotless     -> [^.]:+
# What stands before and in the parentheses of a frame.
program     -> [^ \t():]:+
mangled     -> [^ \t()]:*
# Text that does not begin with a blank.
unblanked   -> [^ ] .:*
# Text with a comma in it whose last character is a digit.
counted     -> [^,]:+ "," .:* [0-9]

# Tokens of Pegasus. A partition: 2.3.
number_pair -> [0-9]:+ "." [0-9]:+
unlisted    -> [^,]:+
unquoted    -> [^']:+
unspaced_path -> [^ \t,'"()]:+
# The expression of a failed check but for those that have rules of their own, told by their first characters.
other_check -> [^\]\[em!f] [^\]]:* | "e" [^\]r] [^\]]:* | "er" [^\]r] [^\]]:* | "err" [^\] ] [^\]]:*
             | "m" [^\]iau] [^\]]:* | "mi" [^\]n] [^\]]:* | "min" [^\]_] [^\]]:* | "min_" [^\]c] [^\]]:*
             | "ma" [^\]x] [^\]]:* | "max" [^\]_] [^\]]:* | "max_" [^\]g] [^\]]:*
             | "mu" [^\] ] [^\]]:* | "!" [^\]mw] [^\]]:* | "!m" [^\]i] [^\]]:* | "!mi" [^\]s] [^\]]:* | "!w" [^\]i] [^\]]:*
             | "f" [^\]a] [^\]]:* | "fa" [^\]l] [^\]]:* | "fal" [^\]s] [^\]]:*
# Text that does not begin like [2.3@.
undigited   -> [^\[] .:* | "[" [^0-9] .:*
no_gpid     -> [^g] .:* | "g" [^p] .:*
no_start    -> [^s] .:* | "s" [^t] .:*
unopened    -> [^\[] .:*
unclosed    -> [^()]:+
# A worker of a pool, whose name may be padded.
pooled      -> [^ :] [^:]:*
# Text that does not begin like file.cpp:12:function().
unlocated   -> [^ :]:+ (" " .:*):? | [^ :]:+ ":" ([^0-9] .:*):? | [^ :]:+ ":" [0-9]:+ ([^0-9:] .:*):?
             | [^ :]:+ ":" [0-9]:+ ":" (" " .:*):?

# Tokens of BookKeeper. A list in brackets; such a list or one member of it without them; a map; a list of maps.
bracketed_list -> "[" [^\]]:* "]"
listed      -> "[" [^\]]:* "]" | [^ \t\[,] [^ \t,]:*
bracketed_map -> "{" [^}]:* "}"
bracketed_list_map -> "[" .:* "]"
slashless   -> [^ \t\/,]:+
rooted      -> "/" .:*
# A word whose last character is no dot.
host_port   -> [^ \t]:* [^ \t.]
# Text, or a word, that does not begin with a brace; text that does not begin like {key=value or for ledger.
unbraced    -> [^{ ] .:*
unbraced_word -> [^ \t{] [^ \t]:*
unmapped    -> [^{f] .:* | "f" [^o] .:*
# Text that begins neither with a blank nor with a bracket.
plain_start -> [^ \[] .:*

# Tokens of Pulsar. A broker, bundle, topic or path: no blank, comma, quote, bracket or brace.
bare        -> [^ \t,;#{}()\[\]"']:+
bare_or_none -> [^ \t,;#{}()\[\]"']:*
# An exception but for those that end in tMemoryError, which are of direct memory.
other_throwable -> [A-Za-z0-9_$]:+ "." [A-Za-z0-9_.$]:* ("Exception" | "Throwable" | [^y] "Error" | [^t] "MemoryError")
# A cause, where what else may stand there is producerId=3, consumerId=4, Message: x or -- Already owned.
other_text  -> [^Mcp-] .:*
no_failed   -> [^f] .:*
