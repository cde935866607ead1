package com.saypro.collaboration.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the nonce of the webapps' content security policy with its request. The webapps (7.24) keep it in one attribute
 * of the servlet context: two requests at the same moment mix theirs up, and the browser then refuses every script of the
 * page. Seen as a webapp that loads forever.
 */
class NoncePerRequest extends OncePerRequestFilter {

    static final String NONCE = "org.camunda.bpm.csp.nonce";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ServletContext own = withOwnNonce(request);
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return own;
                    }
                },
                response);
    }

    private static ServletContext withOwnNonce(HttpServletRequest request) {
        return (ServletContext) Proxy.newProxyInstance(
                NoncePerRequest.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> call(request, method, arguments));
    }

    private static Object call(HttpServletRequest request, Method method, Object[] arguments) throws Throwable {
        if (arguments != null && NONCE.equals(arguments[0])) {
            switch (method.getName()) {
                case "getAttribute":
                    return request.getAttribute(NONCE);
                case "setAttribute":
                    request.setAttribute(NONCE, arguments[1]);
                    return null;
                default:
            }
        }
        try {
            return method.invoke(request.getServletContext(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
