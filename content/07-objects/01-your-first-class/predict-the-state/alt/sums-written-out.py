momo_name = "Moe"
momo_hunger = 5 - 1 + 3
kiki_hunger = 5 - 4
