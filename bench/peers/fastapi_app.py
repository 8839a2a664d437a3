"""The filing of an infraction as FastAPI's and SQLAlchemy's manuals would have it; see bench/peers/python.mjs.

As in the registry, a session that was revoked is refused, and a repeat is answered with the infraction it repeats.
"""

import os
import uuid
from datetime import datetime, timezone

import jwt
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel
from sqlalchemy import Boolean, Column, DateTime, ForeignKey, Integer, String, create_engine
from sqlalchemy.dialects.postgresql import UUID
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, declarative_base, sessionmaker

engine = create_engine(os.environ["DATABASE_URL"], pool_size=10)
SessionLocal = sessionmaker(bind=engine)
Base = declarative_base()
bearer = HTTPBearer()
app = FastAPI()


class Persona(Base):
    __tablename__ = "personas"
    __table_args__ = {"schema": "registro"}
    id = Column(UUID(as_uuid=True), primary_key=True)


class Oficial(Base):
    __tablename__ = "oficiales"
    __table_args__ = {"schema": "registro"}
    id = Column(UUID(as_uuid=True), primary_key=True)
    activo = Column(Boolean)
    version_sesion = Column(Integer)


class Vehiculo(Base):
    __tablename__ = "vehiculos"
    __table_args__ = {"schema": "registro"}
    id = Column(UUID(as_uuid=True), primary_key=True)
    placa_patente = Column(String(12), unique=True)
    persona_id = Column(ForeignKey(Persona.id))


class Infraccion(Base):
    __tablename__ = "infracciones"
    __table_args__ = {"schema": "registro"}
    id = Column(UUID(as_uuid=True), primary_key=True)
    vehiculo_id = Column(ForeignKey(Vehiculo.id), primary_key=True)
    oficial_id = Column(ForeignKey(Oficial.id))
    persona_id = Column(ForeignKey(Persona.id))
    placa_patente = Column(String(12))
    momento = Column(DateTime(timezone=True))
    comentarios = Column(String)
    creado_en = Column(DateTime(timezone=True))
    request_id = Column(String(64))
    direccion = Column(String(45))


class Acta(BaseModel):
    placa_patente: str
    timestamp: datetime
    comentarios: str


class ActaCargada(Acta):
    id: uuid.UUID


def session():
    with SessionLocal() as db:
        yield db


def oficial(
    credentials: HTTPAuthorizationCredentials = Depends(bearer), db: Session = Depends(session)
) -> Oficial:
    try:
        claims = jwt.decode(
            credentials.credentials,
            os.environ["JWT_SECRETO"],
            algorithms=["HS256"],
            audience="oficial",
            issuer="registro-infracciones",
        )
    except jwt.PyJWTError as error:
        raise HTTPException(401) from error
    found = db.query(Oficial).filter(Oficial.id == uuid.UUID(claims["sub"])).one_or_none()
    if found is None or not found.activo or found.version_sesion != claims["ver"]:
        raise HTTPException(401)
    return found


@app.get("/listo")
def ready() -> dict:
    return {}


@app.post("/api/v1/cargar_infraccion", response_model=ActaCargada)
def file(acta: Acta, oficial: Oficial = Depends(oficial), db: Session = Depends(session)):
    vehiculo = db.query(Vehiculo).filter(Vehiculo.placa_patente == acta.placa_patente).one_or_none()
    if vehiculo is None:
        raise HTTPException(404)
    content = f"{oficial.id} {acta.placa_patente} {acta.timestamp.isoformat()} {acta.comentarios}"
    infraccion = Infraccion(
        id=uuid.uuid5(uuid.NAMESPACE_OID, content),
        vehiculo_id=vehiculo.id,
        oficial_id=oficial.id,
        persona_id=vehiculo.persona_id,
        placa_patente=acta.placa_patente,
        momento=acta.timestamp,
        comentarios=acta.comentarios,
        creado_en=datetime.now(timezone.utc),
        request_id=str(uuid.uuid4()),
        direccion="127.0.0.1",
    )
    db.add(infraccion)
    answer = {**acta.dict(), "id": infraccion.id}
    try:
        db.commit()
    except IntegrityError:
        db.rollback()
    return answer
