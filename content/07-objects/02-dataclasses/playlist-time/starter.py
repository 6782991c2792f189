# Where are you going?
