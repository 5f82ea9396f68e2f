# What stands between or behind the lines of a server where another program ended its process: lines of the kernel, of
# systemd and of the shell. Grammars of systems include it. The prefix of journald or syslog stands where
# the server's own lines have none, so that no wrapper takes it off; dmesg has its own.

# Memory ran out; the first word of the second form is of kernels to 4.18, which name the process once more when it is dead.
#= Out of memory: Killed process 4711 (kvrocks) total-vm:10485760kB, anon-rss:8388608kB, file-rss:0kB, shmem-rss:0kB, UID:1000 pgtables:16900kB oom_score_adj:0
#= Memory cgroup out of memory: Kill process 4711 (pegasus_server) score 1001 or sacrifice child
#= [1234567.890123] Memory cgroup out of memory: Killed process 4711 (kvrocks) total-vm:10485760kB, anon-rss:8388608kB
#= [Tue Nov 19 08:00:01 2024] Out of memory: Killed process 4711 (kvrocks) total-vm:10485760kB, anon-rss:8388608kB
#= Nov 19 08:00:01 host1 kernel: [1234567.890123] Out of memory: Killed process 4711 (kvrocks) total-vm:10485760kB
#= Nov 19 08:00:01 host1 kernel: Killed process 4711 (kvrocks), UID 1000, total-vm:10485760kB, anon-rss:8388608kB
trace_killed_oom -> (syslog_head "kernel: "):? (boot_time):? (("Memory cgroup out of memory: " | "Out of memory: ") ("Killed" | "Kill") | "Killed") " process " killed_pid " (" killed_name ")" rest

# The same in one line with the limit.
#= oom-kill:constraint=CONSTRAINT_MEMCG,nodemask=(null),cpuset=docker-1f.scope,mems_allowed=0,oom_memcg=/kubepods/pod1,task_memcg=/kubepods/pod1/1f,task=kvrocks,pid=4711,uid=1000
#= [1234567.890123] oom-kill:constraint=CONSTRAINT_NONE,nodemask=(null),cpuset=/,mems_allowed=0,global_oom,task_memcg=/system.slice/kvrocks.service,task=kvrocks,pid=4711,uid=1000
trace_killed_oom_task -> (syslog_head "kernel: "):? (boot_time):? "oom-kill:constraint=" name "," text ",task=" killed_name ",pid=" killed_pid ",uid=" int

# A fault in its code; the names are those of the thread and of the program.
#= [1234567.890123] kvrocks[4711]: segfault at 0 ip 00000000008a6c1d sp 00007f11a4fe error 4 in kvrocks[400000+1d5c000]
#= kvrocks[4711]: segfault at 0 ip 00000000008a6c1d sp 00007f11a4fe error 4 in kvrocks[400000+1d5c000]
#= Nov 19 08:00:01 host1 kernel: traps: worker[4730] general protection ip:8a6c1d sp:7f11a4fe error:0 in pegasus_server[400000+1d5c000]
#= traps: kvrocks[4711] trap invalid opcode ip:8a6c1d sp:7f11a4fe error:0 in kvrocks[400000+1d5c000]
trace_killed_fault -> (syslog_head "kernel: "):? (boot_time):? killed_thread "[" killed_pid "]: " killed_fault " at " text " in " killed_name "[" rest
                    | (syslog_head "kernel: "):? (boot_time):? "traps: " killed_thread "[" killed_pid "] " killed_trap " ip:" text " in " killed_name "[" rest

# systemd; to 233 with a small letter.
#= kvrocks.service: Main process exited, code=killed, status=9/KILL
#= pegasus-replica@1.service: main process exited, code=dumped, status=6/ABRT
#= Nov 19 08:00:01 host1 systemd[1]: kvrocks.service: Main process exited, code=killed, status=9/KILL
trace_killed_unit -> (syslog_head "systemd[" int "]: "):? killed_unit ": " ("Main" | "main") " process exited, code=" ("killed" | "dumped") ", status=" killed_status

#= kvrocks.service: A process of this unit has been killed by the OOM killer.
#= kvrocks.service: Failed with result 'oom-kill'.
#= Nov 19 08:00:01 host1 systemd[1]: kvrocks.service: Failed with result 'oom-kill'.
trace_killed_unit_oom -> (syslog_head "systemd[" int "]: "):? killed_unit ": " ("A process of this unit has been killed by the OOM killer." | "Failed with result 'oom-kill'.")

# The shell that had started it.
#= Killed
#= ./start.sh: line 12:  4711 Killed                  ./kvrocks -c kvrocks.conf
trace_killed_shell -> "Killed"
                    | word ": line " int ":" blanks killed_pid " Killed" blanks killed_command

syslog_head    -> killed_month blanks int " " int ":" int ":" int " " name " "
boot_time      -> "[" unbracketed "] "
killed_month   -> "Jan" | "Feb" | "Mar" | "Apr" | "May" | "Jun" | "Jul" | "Aug" | "Sep" | "Oct" | "Nov" | "Dec"
killed_pid     -> int
killed_name    -> ident_name
killed_thread  -> ident_name
killed_fault   -> "segfault"
killed_trap    -> text
killed_unit    -> word
killed_status  -> word
killed_command -> trimmed
