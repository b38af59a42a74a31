"""Run as a script: tie a program to its parent's life, change whom it runs as, then become that program.

`python -I -S launch.py [--parent PID] [--signal N] [--namespace UID | --user UID] [--chdir DIR] -- PROGRAM ...`

A script and not a `preexec_fn`: code between fork and exec is unsafe in a process with threads, and this one
starts in 15 ms. It imports the standard library only, since it runs without site-packages.
"""

import ctypes
import os
import sys

CLONE_NEWUSER = 0x10000000
PR_SET_PDEATHSIG = 1


def main(arguments: list[str]) -> None:
    split = arguments.index("--")
    options = dict(zip(arguments[:split:2], arguments[1:split:2], strict=True))
    command = arguments[split + 1 :]
    if uid := options.get("--namespace"):
        enter_namespace(int(uid))
    if uid := options.get("--user"):
        become(int(uid))
    # After the change of user, which would clear it.
    if "--signal" in options:
        end_with_parent(int(options["--signal"]), int(options["--parent"]))
    if folder := options.get("--chdir"):
        os.chdir(folder)
    os.execvp(command[0], command)  # noqa: S606  becoming the program is the purpose


def enter_namespace(uid: int) -> None:
    """Enter a user namespace in which this user is `uid` and owns nothing but what it owns outside."""
    outside_uid, outside_gid = os.geteuid(), os.getegid()
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(CLONE_NEWUSER) != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"No user namespace: {os.strerror(number)}")
    # Unprivileged users may map groups only after giving up setgroups.
    write("/proc/self/setgroups", "deny")
    write("/proc/self/uid_map", f"{uid} {outside_uid} 1")
    write("/proc/self/gid_map", f"{uid} {outside_gid} 1")


def become(uid: int) -> None:
    """Become the user and group `uid` for good."""
    os.setgroups([])
    os.setgid(uid)
    os.setuid(uid)


def end_with_parent(number: int, parent: int) -> None:
    """Have the kernel send signal `number` when the parent ends; elsewhere than on Linux do nothing."""
    if not sys.platform.startswith("linux"):
        return
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, number)
    # The parent may have ended before the line above: then no signal will ever come.
    if os.getppid() != parent:
        sys.exit(1)


def write(path: str, text: str) -> None:
    with open(path, "w") as file:
        file.write(text)


if __name__ == "__main__":
    main(sys.argv[1:])
