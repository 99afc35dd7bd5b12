"""The checked administration: answers as typed in, turned into exact cells with problems named."""
