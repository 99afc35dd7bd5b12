"""Names for the arrays of a change analysis."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.intp]
Truths = npt.NDArray[np.bool_]
Codes = npt.NDArray[np.uint8]
