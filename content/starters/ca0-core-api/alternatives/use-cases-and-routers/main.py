from fastapi import FastAPI

from skua.routers import lists, notes, tasks
from skua.web import add_handlers

app = FastAPI(title="Skua")
add_handlers(app)
for module in (lists, tasks, notes):
    app.include_router(module.router)


@app.get("/health")
async def health():
    return {"status": "ok"}
