# Four delays, one answer
