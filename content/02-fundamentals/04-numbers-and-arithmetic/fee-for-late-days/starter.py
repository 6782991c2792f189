due = 12
returned = 15
fee_per_day = 0.3
