"""The clinic's record: a file that keeps what was acknowledged, and says who did what.

```python
from fit_core.record import create, open_record

create(path, clinic_id="north-street", actor="mo")
record = open_record(path)
with record.writing(actor="mo") as writer:
    client = writer.clients.add("mo")
with record.reading() as reader:
    reader.clients.by_code(client.code)
```

SQLAlchemy is imported when a record is made or opened, not before.
"""

from __future__ import annotations

from fit_core.record.codes import (
    new_client_code,
    new_sheet_id,
    read_client_code,
    read_sheet_id,
)
from fit_core.record.faults import DamagedError
from fit_core.record.store import Record, create, open_record

__all__ = [
    "DamagedError",
    "Record",
    "create",
    "new_client_code",
    "new_sheet_id",
    "open_record",
    "read_client_code",
    "read_sheet_id",
]
