from ninja import NinjaAPI

api = NinjaAPI(title="Notice board")

# The routes of the contract belong here.
