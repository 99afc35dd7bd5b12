"""What the therapist prepares from: the clinician sheet and the caseload page, as data."""
