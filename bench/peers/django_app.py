"""The filing of an infraction as Django REST framework's manual would have it; see bench/peers/python.mjs.

As in the registry, a session that was revoked is refused, and a repeat is answered with the infraction it repeats.
"""

import os
import uuid
from urllib.parse import urlsplit

import django
from django.conf import settings

url = urlsplit(os.environ["DATABASE_URL"])

settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "HOST": url.hostname,
            "PORT": url.port,
            "USER": url.username,
            "PASSWORD": url.password,
            "NAME": url.path[1:],
            "OPTIONS": {"options": "-c search_path=registro"},
            "CONN_MAX_AGE": None,
        }
    },
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    INSTALLED_APPS=["rest_framework"],
    REST_FRAMEWORK={"UNAUTHENTICATED_USER": None},
    ROOT_URLCONF=__name__,
    SECRET_KEY=os.environ["JWT_SECRETO"],
    USE_TZ=True,
)
django.setup()

import jwt  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import IntegrityError, models  # noqa: E402
from django.shortcuts import get_object_or_404  # noqa: E402
from django.urls import path  # noqa: E402
from django.utils import timezone  # noqa: E402
from rest_framework import authentication, exceptions, permissions, serializers  # noqa: E402
from rest_framework.response import Response  # noqa: E402
from rest_framework.views import APIView  # noqa: E402


class Row(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4)

    class Meta:
        abstract = True
        app_label = "registro"
        managed = False


class Persona(Row):
    class Meta(Row.Meta):
        db_table = "personas"


class Oficial(Row):
    is_authenticated = True
    activo = models.BooleanField()
    version_sesion = models.IntegerField()

    class Meta(Row.Meta):
        db_table = "oficiales"


class Vehiculo(Row):
    placa_patente = models.CharField(max_length=12, unique=True)
    persona = models.ForeignKey(Persona, models.PROTECT)

    class Meta(Row.Meta):
        db_table = "vehiculos"


class Infraccion(Row):
    vehiculo = models.ForeignKey(Vehiculo, models.PROTECT)
    oficial = models.ForeignKey(Oficial, models.PROTECT)
    persona = models.ForeignKey(Persona, models.PROTECT)
    placa_patente = models.CharField(max_length=12)
    momento = models.DateTimeField()
    comentarios = models.TextField()
    creado_en = models.DateTimeField(default=timezone.now)
    request_id = models.CharField(max_length=64, default=uuid.uuid4)
    direccion = models.CharField(max_length=45, default="127.0.0.1")

    class Meta(Row.Meta):
        db_table = "infracciones"


class Acta(serializers.ModelSerializer):
    timestamp = serializers.DateTimeField(source="momento")

    class Meta:
        model = Infraccion
        fields = ["id", "placa_patente", "timestamp", "comentarios"]


class Token(authentication.BaseAuthentication):
    def authenticate(self, request):
        kind, _, token = request.headers.get("Authorization", "").partition(" ")
        if kind != "Bearer":
            return None
        try:
            claims = jwt.decode(
                token,
                os.environ["JWT_SECRETO"],
                algorithms=["HS256"],
                audience="oficial",
                issuer="registro-infracciones",
            )
        except jwt.PyJWTError as error:
            raise exceptions.AuthenticationFailed from error
        oficial = Oficial.objects.filter(
            id=claims["sub"], activo=True, version_sesion=claims["ver"]
        ).first()
        if oficial is None:
            raise exceptions.AuthenticationFailed
        return oficial, token


class Filing(APIView):
    authentication_classes = [Token]
    permission_classes = [permissions.IsAuthenticated]

    def post(self, request):
        acta = Acta(data=request.data)
        acta.is_valid(raise_exception=True)
        oficial, read = request.user, acta.validated_data
        vehiculo = get_object_or_404(Vehiculo, placa_patente=read["placa_patente"])
        content = f"{oficial.id} {vehiculo.placa_patente} {read['momento'].isoformat()} {read['comentarios']}"
        id = uuid.uuid5(uuid.NAMESPACE_OID, content)
        try:
            acta.save(id=id, vehiculo=vehiculo, oficial=oficial, persona_id=vehiculo.persona_id)
        except IntegrityError:
            return Response({**request.data, "id": id})
        return Response(acta.data)


class Ready(APIView):
    def get(self, request):
        return Response({})


urlpatterns = [path("api/v1/cargar_infraccion", Filing.as_view()), path("listo", Ready.as_view())]
application = get_wsgi_application()
