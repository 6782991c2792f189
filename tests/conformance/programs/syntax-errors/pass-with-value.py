pass 5
