from prices import price
