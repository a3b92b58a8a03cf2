"""Says which Python, and which C library, runs it."""
import os
import platform

print(platform.python_implementation().lower(), platform.python_version())
print(os.confstr("CS_GNU_LIBC_VERSION"))
