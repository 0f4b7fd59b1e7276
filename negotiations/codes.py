"""The codes of all problems: what each means and what to do about it, in one table that the docs and tests read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from negotiations.problems import Place, Problem, Related, Severity
