# Define delivery_cost here.
