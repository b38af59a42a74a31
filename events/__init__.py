"""Past-tense facts and the outbox.

Every noun's events are imported with the package, so that whoever relays them knows them all.
"""

from importlib import import_module
from pkgutil import iter_modules

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")
