# Four buses, one answer
