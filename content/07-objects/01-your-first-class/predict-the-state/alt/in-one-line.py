momo_name, momo_hunger, kiki_hunger = "Moe", 7, 1
