"""Storage: reports and outcomes in and out of files, every fault placed, written whole or not at all."""
