Welcome to the repair cafe
Table 1: bicycles
Table 2: lamps and radios
