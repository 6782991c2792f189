# Who cooks on which day?
