"""The same drawing by other engines: what a page costs them, and whether it is the same page.

The method is that of the project's survey of PDF engines: the finished shared sheet is read back
as a list of paths and text spans, and each engine draws that list with the same three font files.
`drawing` reads the list, one module an engine draws it, `run` times one engine in a process of its
own, `compare` looks at the picture that came of it, and `beside` puts them all side by side.
"""
