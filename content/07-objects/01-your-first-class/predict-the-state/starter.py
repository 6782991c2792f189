# momo.name at the end
momo_name = ""
# momo.hunger at the end
momo_hunger = None
# kiki.hunger at the end
kiki_hunger = None
