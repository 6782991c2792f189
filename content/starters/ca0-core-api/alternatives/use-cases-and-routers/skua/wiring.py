from .memory import MemoryRepository
from .use_cases import Lists, Notes, Stores, Tasks

stores = Stores(MemoryRepository(), MemoryRepository(), MemoryRepository())
lists, tasks, notes = Lists(stores), Tasks(stores), Notes(stores)
