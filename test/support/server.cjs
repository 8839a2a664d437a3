// The roles and the template database of the server the tests run against.
exports.OWNER = { name: 'prueba_owner', password: 'prueba-owner' };
exports.APP = { name: 'prueba_app', password: 'prueba-app' };
exports.TEMPLATE = 'registro_plantilla';

/** The URL of `database` on the server of `adminUrl`, as `role`. */
exports.urlOf = function urlOf(adminUrl, role, database) {
  const url = new URL(adminUrl);
  url.username = role.name;
  url.password = role.password;
  url.pathname = `/${database}`;
  return url.href;
};
