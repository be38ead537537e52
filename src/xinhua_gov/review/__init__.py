"""Review: a draft settled in the browser, on a page of this machine alone, with its text and every figure lit in it."""
