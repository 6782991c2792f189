# momo.name at the end
momo_name = "Moe"
# momo.hunger at the end
momo_hunger = 7
# kiki.hunger at the end
kiki_hunger = -1
