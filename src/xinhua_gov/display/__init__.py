"""Display: records as words, terminal tables, HTML and charts, in Chinese and English."""
