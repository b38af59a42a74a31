"""What is measured, in the order in which it is told."""

from benchmarks.scenarios.reads import READS
from benchmarks.scenarios.scenario import Call, Rival, Scenario, Stage
from benchmarks.scenarios.writes import WRITES, clear

SCENARIOS = (*READS, *WRITES)

__all__ = ["SCENARIOS", "Call", "Rival", "Scenario", "Stage", "clear"]
