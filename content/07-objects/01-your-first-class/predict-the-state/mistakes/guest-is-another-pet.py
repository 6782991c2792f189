# momo.name at the end
momo_name = "Momo"
# momo.hunger at the end
momo_hunger = 5
# kiki.hunger at the end
kiki_hunger = 1
