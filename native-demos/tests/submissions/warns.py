import os
import threading
import warnings

warnings.warn("old", DeprecationWarning)
print("parent")
print("child")
