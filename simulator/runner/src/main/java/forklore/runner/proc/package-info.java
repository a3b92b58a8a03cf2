/// What `/proc` shows of processes of this user: threads, system calls, memory.
package forklore.runner.proc;
