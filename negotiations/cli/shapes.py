"""`--shapes`: the outlines of places that maps are drawn by."""

from __future__ import annotations

from pathlib import Path

import click

from negotiations.cli.paths import misuse
from negotiations.problems import InvalidValue

TYPE_CHECKING = False
if TYPE_CHECKING:
    from negotiations.pictures.shapes import Shapes

shapes_option = click.option(
    "--shapes",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="draw the places of maps by this GeoJSON, whose features have their codes under 'place'",
)


def outlines(path: Path | None) -> Shapes | None:
    """Return the outlines in a file, or None for none; where it cannot be read, say why and exit."""
    from negotiations.pictures.geojson import read_geojson

    if path is None:
        return None
    try:
        return read_geojson(path)
    except InvalidValue as error:
        misuse(f"{path}: {error}")
    except OSError as error:
        misuse(f"cannot read {str(path)!r}: {(error.strerror or 'unknown reason').lower()}")
