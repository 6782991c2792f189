lines = ["Sara,sent", "Diego,packed", "Mei,sent", "Omar,delivered"]
