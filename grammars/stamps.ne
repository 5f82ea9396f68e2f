# The parts of a stamp, for the header layouts of all grammars.

stamp -> date ("T" | " ") clock ("," | ".") milli zone:?
date  -> year "-" month "-" day
clock -> hour ":" minute ":" second

year         -> four
month        -> two
day          -> two
hour         -> two
minute       -> two
second       -> two
milli        -> three
nanos        -> int
epoch_ms     -> int
zone         -> offset
