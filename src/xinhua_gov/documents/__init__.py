"""Documents: what people have, as text: plain text of any encoding, web pages, Word documents and PDFs."""
