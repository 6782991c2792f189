x.class = 5
