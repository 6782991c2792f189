ages = {"Ada": *[1]}
