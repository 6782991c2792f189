uv = 4
